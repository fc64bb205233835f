import { MissingPage, missingMetadata } from "../../_components/missing-page.tsx";

export const generateMetadata = missingMetadata;

/** Whatever no other route knows gets the page that says so, in the language of its address. */
export default MissingPage;
