import type { Locale } from "#lib/locales";
import type { TemplateDraft } from "./schema.ts";

type Texts = Record<Locale, Omit<TemplateDraft, "subject">>;

// Our own words. Names stand in the nominative, no verb tells a man from a woman, and each allegation has its source.

const text = (...wordings: string[]) => ({ slot: "TEXT" as const, wordings });
const reply = (...wordings: string[]) => ({ slot: "REPLY" as const, wordings });
const place = (slot: "EMPHASIS" | "DEMANDS" | "PERSONAL") => ({ slot, wordings: [] });

/** A supporter's letter to an authority. */
export const appealTexts: Texts = {
  en: {
    heading: "Re:",
    demandsIntro: "Above all I ask you:",
    closing: "Yours faithfully,",
    paragraphs: [
      text(
        "My name is {{supporterName}}, from {{city}}, {{country}}. I write as a private person who cares about human rights, and not for any party or movement.",
        "I am {{supporterName}}, a private person from {{city}}, {{country}}. Concern for human rights makes me write; I speak for no party and for no movement.",
      ),
      text(
        "According to {{? who reports it: an organisation, the lawyers, the family}}, {{? who is concerned, what happened, where and on which day}}. {{? what the authorities say of it, if they have spoken}}",
      ),
      place("EMPHASIS"),
      text(
        "I respectfully ask you, within your powers, to see that the law and Kazakhstan’s international obligations are observed in this case, and that everyone concerned is treated humanely and judged fairly.",
        "With respect, I ask you to do what your powers allow so that everyone concerned is treated humanely and judged fairly, as the law and Kazakhstan’s international obligations demand.",
      ),
      place("DEMANDS"),
      place("PERSONAL"),
      reply(
        "I would be grateful for a written reply to the address above.",
        "I look forward to your written answer at the address above.",
      ),
    ],
  },
  ru: {
    heading: "Обращение",
    demandsIntro: "Прежде всего прошу Вас:",
    closing: "С уважением,",
    paragraphs: [
      text(
        "Меня зовут {{supporterName}} ({{city}}, {{country}}). Обращаюсь к Вам как частное лицо, которому небезразличны права человека, и не представляю никакой партии или движения.",
        "Моё имя – {{supporterName}} ({{city}}, {{country}}). Пишу Вам как частное лицо: меня заботят права человека, а не интересы какой-либо партии или движения.",
      ),
      text(
        "По сведениям {{? кто сообщает, в родительном падеже: организации, адвокатов, семьи}}, {{? о ком речь, что произошло, где и когда}}. {{? что об этом говорят власти, если они высказались}}",
      ),
      place("EMPHASIS"),
      text(
        "Убедительно прошу Вас в пределах Ваших полномочий содействовать тому, чтобы в этом деле соблюдались закон и международные обязательства Республики Казахстан, чтобы со всеми, кого оно касается, обращались гуманно и чтобы решение было справедливым.",
        "Прошу Вас сделать всё, что позволяют Ваши полномочия, чтобы со всеми, кого касается это дело, обращались гуманно, а решение было справедливым, как того требуют закон и международные обязательства Республики Казахстан.",
      ),
      place("DEMANDS"),
      place("PERSONAL"),
      reply(
        "Прошу направить письменный ответ по адресу, указанному выше.",
        "Жду Вашего письменного ответа по адресу, указанному выше.",
      ),
    ],
  },
  kk: {
    heading: "Жолданым",
    demandsIntro: "Ең алдымен Сізден сұрайтыным:",
    closing: "Құрметпен,",
    paragraphs: [
      text(
        "Менің аты-жөнім – {{supporterName}} ({{city}}, {{country}}). Сізге адам құқықтарына бейжай қарамайтын жеке тұлға ретінде жазып отырмын, ешқандай партияның немесе қозғалыстың атынан сөйлемеймін.",
        "Аты-жөнім – {{supporterName}} ({{city}}, {{country}}). Бұл хатты жеке тұлға ретінде жазып отырмын: мені партияның немесе қозғалыстың мүддесі емес, адам құқықтары толғандырады.",
      ),
      text(
        "{{? кім хабарлайды: ұйым, адвокаттар, отбасы}} мәліметінше, {{? кім туралы, не болды, қайда және қашан}}. {{? билік не дейді, егер пікір айтса}}",
      ),
      place("EMPHASIS"),
      text(
        "Сізден өз өкілеттігіңіз шегінде осы іс бойынша заң мен Қазақстан Республикасының халықаралық міндеттемелері сақталуына, іске қатысы бар әр адамға адамгершілікпен қаралуына және әділ шешім шығарылуына ықпал етуіңізді өтінемін.",
        "Заң мен Қазақстан Республикасының халықаралық міндеттемелері талап ететіндей, осы іске қатысы бар әр адамға адамгершілікпен қаралуы және шешім әділ болуы үшін өкілеттігіңіз жеткенше жәрдемдесуіңізді сұраймын.",
      ),
      place("DEMANDS"),
      place("PERSONAL"),
      reply(
        "Жоғарыда көрсетілген мекенжайға жазбаша жауап жіберуіңізді өтінемін.",
        "Жоғарыдағы мекенжайға жазбаша жауабыңызды күтемін.",
      ),
    ],
  },
};
