import "./schemas-without-eval.ts";
import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldValues, Resolver } from "react-hook-form";
import { signFormSchema } from "#domain/signatures/schema";

/** The server's own schema, ahead of the server. A chunk of its own: nobody loads it who only reads the page. */
export const resolve = zodResolver(signFormSchema) as unknown as Resolver<FieldValues>;
