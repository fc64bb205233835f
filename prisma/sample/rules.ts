import { euCountries } from "../../lib/countries.ts";
import type { Localized } from "./types.ts";

export type Rule = {
  /** Slug of the office that the letter is to. */
  office: string;
  countries: string[];
  onlyUnreachable: boolean;
  /** Slug of the office that gets it instead; null for no letter. */
  redirect: string | null;
  text: Localized;
};

/** While no mission is entered for the sender's country: the Commission for those who live in the Union, else thanks. */
export const rules: Rule[] = [
  {
    office: "diplomatic-mission",
    countries: euCountries,
    onlyUnreachable: true,
    redirect: "european-commission",
    text: {
      en: "No mission is on this campaign’s list for your country. As you live in the European Union, the European Commission is the one to ask.",
      ru: "В списке кампании нет представительства для Вашей страны. Вы живёте в Европейском союзе, поэтому обратиться можно в Европейскую комиссию.",
      kk: "Науқан тізімінде Сіздің еліңізге арналған өкілдік жоқ. Сіз Еуропалық одақта тұратындықтан, Еуропалық комиссияға жүгінуге болады.",
    },
  },
  {
    office: "diplomatic-mission",
    countries: [],
    onlyUnreachable: true,
    redirect: null,
    text: {
      en: "Thank you for wanting to write. No mission is on this campaign’s list for your country. The six offices in Kazakhstan can be written to from every country.",
      ru: "Спасибо, что хотите написать. В списке кампании нет представительства для Вашей страны. В шесть ведомств Казахстана можно написать из любой страны.",
      kk: "Жазғыңыз келгеніне рақмет. Науқан тізімінде Сіздің еліңізге арналған өкілдік жоқ. Қазақстандағы алты мекемеге кез келген елден жазуға болады.",
    },
  },
];
