import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(import.meta.url);

/** In the order in which the template falls back; every family comes in the two weights it uses. */
const families = [
  ["libertinus-serif", "LibertinusSerif"],
  ["noto-serif", "NotoSerif"],
  ["noto-serif-hebrew", "NotoSerifHebrew"],
  ["noto-naskh-arabic", "NotoNaskhArabic"],
  ["noto-sans-armenian", "NotoSansArmenian"],
  ["noto-sans-georgian", "NotoSansGeorgian"],
] as const;

function fontFile(folder: string, file: string, weight: string): string {
  return require.resolve(`@expo-google-fonts/${folder}/${weight}/${file}_${weight}.ttf`);
}

export const regularFontFiles = families.map(([folder, file]) => fontFile(folder, file, "400Regular"));
export const boldFontFiles = families.map(([folder, file]) => fontFile(folder, file, "600SemiBold"));

/**
 * Folders, not buffers: Typst takes fonts from these before those of the machine, but the machine's before
 * buffers, and a letter must look the same wherever it is printed.
 */
export const fontFolders = [...regularFontFiles, ...boldFontFiles].map((file) => dirname(file));
