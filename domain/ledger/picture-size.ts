/** A picture says in its first bytes how large it unfolds; what would fill the memory of who opens it is refused. */
export const MAX_PIXELS = 60_000_000;
export const MAX_SIDE = 16_000;

/** Why a picture of so many pixels is not taken; null when it is. */
export function refuseSize(width: number, height: number): "file-damaged" | "file-too-many-pixels" | null {
  if (width === 0 || height === 0) return "file-damaged";
  const large = width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS;
  return large ? "file-too-many-pixels" : null;
}
