/** The name of a share link: `?source=leaflet` tells which link brought a reader, never who the reader is. */
export const SOURCE_FORM = /^[a-z0-9-]{1,40}$/;

/** The name as it came with a form or an address; empty for none and for what is no name. */
export function readSource(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" && SOURCE_FORM.test(one) ? one : "";
}
