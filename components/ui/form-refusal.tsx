import type { FormReader } from "#lib/form-reader";
import { Notice } from "./notice.tsx";

/** Why a form was refused as a whole, above its fields. */
export function FormRefusal({ form }: { form: Pick<FormReader, "refusal"> }) {
  if (!form.refusal) return null;
  return (
    <Notice tone="wrong" role="alert">
      <p>{form.refusal}</p>
    </Notice>
  );
}
