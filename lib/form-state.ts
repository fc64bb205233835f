/** What a refused form brings back to its page: nothing that was typed is lost, and nothing of it is stored. */
export type FormState = {
  /** Which form of the page it was. */
  form: string;
  values: Record<string, string | string[]>;
  /** Field name to a message key of messages/<locale>/forms.json; the empty name is the form as a whole. */
  errors: Record<string, string>;
  /** What those messages name: how many words, which sign. */
  details?: Record<string, string | number>;
  /** Whatever else the page needs for this step. */
  data?: unknown;
};
