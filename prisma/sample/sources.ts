import type { Source } from "./types.ts";

export const sources: Source[] = [
  {
    key: "appeal",
    title: "The appeal for both men, undated, early 2018",
    publisher: "Open Dialog Foundation",
    url: "https://en.odfoundation.eu/a/8553",
    publishedOn: null,
  },
  {
    key: "facility-photographs",
    title: "Photographs of the empty institution, report 13973, May 2019",
    publisher: "Vox Populi, Almaty",
    url: null,
    publishedOn: null,
  },
  {
    key: "verdict-report",
    title: "Report on the verdict of 21 December 2018, article 29669384",
    publisher: "RFE/RL",
    url: "https://www.rferl.org/a/29669384.html",
    publishedOn: "2018-12-21",
  },
  {
    key: "parliament-report",
    title: "On the European Parliament’s resolution of 14 March 2019",
    publisher: "Open Dialog Foundation",
    url: "https://en.odfoundation.eu/a/9184",
    publishedOn: null,
  },
  {
    key: "release-stopped-report",
    title: "Report on the early release that was stopped, article 31106082",
    publisher: "RFE/RL",
    url: "https://www.rferl.org/a/31106082.html",
    publishedOn: null,
  },
  {
    key: "release-report",
    title: "Report on the release (in Russian), article 31487002",
    publisher: "RFE/RL, Kazakh Service",
    url: "https://rus.azattyq.org/a/31487002.html",
    publishedOn: null,
  },
  {
    key: "death-report",
    title: "Report on Kenzhebek Abishev’s death (in Russian)",
    publisher: "Fergana",
    url: "https://fergana.news/news/124710/",
    publishedOn: "2022-01-17",
  },
  {
    key: "state-counsellor-report",
    title: "On the office that took the State Secretary’s place, report 38850",
    publisher: "Caspian Institute for Strategic Studies",
    url: null,
    publishedOn: "2024-06-17",
  },
  {
    key: "constitution-terms",
    title: "On the terms of appointment in the new Constitution (in Russian)",
    publisher: "Kazinform",
    url: null,
    publishedOn: "2026-02-12",
  },
  {
    key: "constitution-date",
    title: "On the day the new Constitution takes effect (in Russian)",
    publisher: "Obyektiv",
    url: null,
    publishedOn: "2026-03-18",
  },
];
