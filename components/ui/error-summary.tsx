import { fieldId } from "./field.tsx";

type ErrorSummaryProps = {
  title: string;
  /** In the order of the form. `message` is the finished sentence. */
  errors: { name: string; message: string }[];
};

/** Stands above a refused form, is read out at once and leads to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    // The page was loaded anew to show this, so it takes the focus that the sent form had.
    // biome-ignore lint/a11y/noAutofocus: without script nothing else would lead a screen reader here
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary" autoFocus>
      <h2 className="error-summary__title">{title}</h2>
      <ul className="error-summary__list">
        {errors.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
