import type { Locale } from "#lib/locales";
import type { TemplateDraft } from "./schema.ts";

type Texts = Record<Locale, Omit<TemplateDraft, "subject">>;

const text = (wording: string) => ({ slot: "TEXT" as const, wordings: [wording] });
const demands = { slot: "DEMANDS" as const, wordings: [] };
const reply = (wording: string) => ({ slot: "REPLY" as const, wordings: [wording] });

/** One letter of the organisation for all who have signed; it says how many they are and names none. */
export const organisationTexts: Texts = {
  en: {
    heading: "Re:",
    demandsIntro: "On behalf of those who have signed we respectfully ask you, within your powers:",
    closing: "Yours faithfully,",
    paragraphs: [
      text(
        "We write as a human rights organisation, in our own name and for the people who have signed this appeal. Signatures confirmed by {{countedOn}}: {{signers}}. Each was confirmed by e-mail. For the safety of those who signed we do not name them. We speak for no party and for no movement.",
      ),
      text("Signatures given on paper, not contained in that number: {{signersOnPaper}}."),
      text(
        "According to {{? who reports it}}, {{? who is concerned, what happened, where and on which day}}. {{? what the authorities say of it, if they have spoken}}",
      ),
      demands,
      text(
        "Whatever is charged is for a court to judge. We ask that the presumption of innocence and Kazakhstan’s international obligations be respected, and we thank you for your attention.",
      ),
      reply(
        "We would be grateful for a written reply, with the number under which this letter was registered.",
      ),
    ],
  },
  ru: {
    heading: "Обращение",
    demandsIntro: "От имени подписавших убедительно просим Вас в пределах Ваших полномочий:",
    closing: "С уважением,",
    paragraphs: [
      text(
        "Мы, правозащитная организация, пишем Вам от своего имени и от имени людей, подписавших это обращение. Подтверждено подписей: {{signers}} (дата подсчёта: {{countedOn}}). Каждая подтверждена по электронной почте. Ради безопасности подписавших мы не называем их имён. Мы не представляем никакой партии или движения.",
      ),
      text("Подписей на бумаге, не вошедших в это число: {{signersOnPaper}}."),
      text(
        "По сведениям {{? кто сообщает, в родительном падеже}}, {{? о ком речь, что произошло, где и когда}}. {{? что об этом говорят власти, если они высказались}}",
      ),
      demands,
      text(
        "О существе обвинения судить суду. Просим соблюдать презумпцию невиновности и международные обязательства Республики Казахстан и благодарим Вас за внимание.",
      ),
      reply("Просим прислать письменный ответ и сообщить номер, под которым зарегистрировано это обращение."),
    ],
  },
  kk: {
    heading: "Жолданым",
    demandsIntro: "Қол қойғандардың атынан Сізден өз өкілеттігіңіз шегінде мынаны өтінеміз:",
    closing: "Құрметпен,",
    paragraphs: [
      text(
        "Біз, құқық қорғау ұйымы, Сізге өз атымыздан және осы үндеуге қол қойған адамдардың атынан жазып отырмыз. Расталған қолдар саны: {{signers}} (күні: {{countedOn}}). Әрқайсысы электрондық пошта арқылы расталған. Қол қойғандардың қауіпсіздігі үшін олардың аттарын атамаймыз. Біз ешқандай партияның немесе қозғалыстың атынан сөйлемейміз.",
      ),
      text("Қағазда жиналған, бұл санға кірмеген қолдар: {{signersOnPaper}}."),
      text(
        "{{? кім хабарлайды}} мәліметінше, {{? кім туралы, не болды, қайда және қашан}}. {{? билік не дейді, егер пікір айтса}}",
      ),
      demands,
      text(
        "Айыптың мәнін сот шешеді. Кінәсіздік презумпциясы мен Қазақстан Республикасының халықаралық міндеттемелерін сақтауды сұраймыз және назар аударғаныңыз үшін алғыс айтамыз.",
      ),
      reply("Жазбаша жауап беріп, осы жолданымның тіркеу нөмірін хабарлауыңызды өтінеміз."),
    ],
  },
};
