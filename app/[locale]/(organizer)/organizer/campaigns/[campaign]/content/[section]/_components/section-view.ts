import type { Content, ContentFormData, EditorView, SectionName } from "#domain/editor/schema";
import type { Locale } from "#lib/locales";

/** What a page of the editor shows: the texts as they were typed or as they stand, and what is to be said about them. */
export type SectionView = {
  content: Content;
  /** Version that the form goes on from. */
  from: number;
  /** Rows that go when the form is saved. */
  gone: string[];
  touched: string | null;
  preview: boolean;
  summary: string;
  reviewedAgain: boolean;
  /** True when the fields hold what is not saved. */
  unsaved: boolean;
  conflict: ContentFormData["conflict"];
  /** Finished sentences by path. */
  errors: Record<string, string>;
  refusal: string | undefined;
  on: Locale[];
  reviewed: Locale[];
  /** Published demands: shown, not edited. */
  locked: boolean;
  gaps: Record<Locale, string[]>;
};

type Given = {
  section: SectionName;
  editor: EditorView;
  back: ContentFormData | null;
  errors: Record<string, string>;
  wordFor: (key: string) => string;
};

export function toSectionView({ section, editor, back, errors, wordFor }: Given): Omit<SectionView, "gaps"> {
  const shown = back
    ? { ...back, content: contentOf(editor.content, back) }
    : { content: editor.content, from: editor.version, gone: [], touched: null, preview: false };
  const sentences = Object.entries(back ? errors : {}).map(([path, key]) => [path, wordFor(key)] as const);
  return {
    summary: "",
    reviewedAgain: false,
    conflict: undefined,
    ...shown,
    unsaved: back !== null,
    errors: Object.fromEntries(sentences.filter(([path]) => path)),
    refusal: sentences.find(([path]) => path === "")?.[1],
    on: editor.on,
    reviewed: editor.reviews
      .map(({ language }) => language)
      .filter((language) => editor.on.includes(language)),
    locked: section === "demands" && editor.state !== "DRAFT",
  };
}

/** After a conflict the fields are the whole content, so that what was emptied in it stays empty. */
function contentOf(stored: Content, { fields, conflict }: ContentFormData): Content {
  return conflict ? fields : { ...stored, ...fields };
}
