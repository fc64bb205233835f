import { notFound } from "next/navigation";

/** Whatever no other route knows gets the page that says so, in the language of its address. */
export default function UnknownPage(): never {
  notFound();
}
