/** The path of an address without its percent signs; null where it cannot be one. */
export function decodePath(raw: string): string | null {
  try {
    const path = decodeURIComponent(raw);
    return path.startsWith("/") && !path.includes("\0") && path.isWellFormed() ? path : null;
  } catch {
    return null;
  }
}

/** Whether what stands behind the question mark can be read. */
export function isWellFormed(query: string): boolean {
  try {
    return !decodeURIComponent(query.replaceAll("+", " ")).includes("\0");
  } catch {
    return false;
  }
}
