/** What no caller is expected to handle: the web's boundary turns it into a page or a problem document. */
export class AppError extends Error {
  override name = "AppError";
  readonly code: "not-found" | "forbidden";

  constructor(code: "not-found" | "forbidden") {
    super(code);
    this.code = code;
  }
}

export function notFound(): never {
  throw new AppError("not-found");
}

export function forbidden(): never {
  throw new AppError("forbidden");
}
