/** Languages in their own names. */
export const languageOptions = [
  { value: "en", label: "English" },
  { value: "ru", label: "Русский" },
  { value: "kk", label: "Қазақша" },
];

export function languageName(language: string): string {
  return languageOptions.find(({ value }) => value === language)?.label ?? language;
}
