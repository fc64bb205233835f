import type { CityName } from "./types.ts";

export const cities: Record<string, CityName[]> = {
  almaty: [{ from: null, to: null, latin: "ALMATY", name: { en: "Almaty", ru: "Алматы", kk: "Алматы" } }],
  astana: [
    { from: null, to: "2019-03-22", latin: "ASTANA", name: { en: "Astana", ru: "Астана", kk: "Астана" } },
    {
      from: "2019-03-23",
      to: "2022-09-16",
      latin: "NUR-SULTAN",
      name: { en: "Nur-Sultan", ru: "Нур-Султан", kk: "Нұр-Сұлтан" },
    },
    { from: "2022-09-17", to: null, latin: "ASTANA", name: { en: "Astana", ru: "Астана", kk: "Астана" } },
  ],
  brussels: [
    { from: null, to: null, latin: "BRUSSELS", name: { en: "Brussels", ru: "Брюссель", kk: "Брюссель" } },
  ],
};
