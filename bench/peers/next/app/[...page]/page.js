import { readFileSync } from "node:fs";

// What stands in the file that PAGE names, kept for everybody and made anew every five seconds, as our pages are.

export const revalidate = 5;
export const generateStaticParams = () => [];

export default function Page() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what stands there is our own page
  return <main dangerouslySetInnerHTML={{ __html: readFileSync(process.env.PAGE, "utf8") }} />;
}
