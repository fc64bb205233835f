/** What is wrong with a value of a file that was brought in; line 0 is the file as a whole. `reason` is a message key. */
export type FileError = { line: number; column: string; reason: string; value: string };
