"use client";

import { useState } from "react";
import { Field } from "#components/ui/field";
import { TextInput } from "#components/ui/text-input";
import { proposeSlug } from "#lib/propose-slug";

type Part = { label: string; hint: string; initial: string; error: string | undefined };
type TitleAndSlugProps = { title: Part; slug: Part; optional: string; ids: { title: string; slug: string } };

/** The address that the title gives stands in its field as one types; without script the server makes the same one. */
export function TitleAndSlug({ title, slug, optional, ids }: TitleAndSlugProps) {
  const [proposal, setProposal] = useState("");
  return (
    <>
      <Field name="title" id={ids.title} label={title.label} hint={title.hint} error={title.error}>
        {(control) => (
          <TextInput
            {...control}
            required
            maxLength={160}
            defaultValue={title.initial}
            onChange={({ target }) => setProposal(target.value.trim() ? proposeSlug(target.value) : "")}
          />
        )}
      </Field>
      <Field
        name="slug"
        id={ids.slug}
        label={slug.label}
        hint={slug.hint}
        error={slug.error}
        optional={optional}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={60}
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={slug.initial}
            placeholder={proposal}
          />
        )}
      </Field>
    </>
  );
}
