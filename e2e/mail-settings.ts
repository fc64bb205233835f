/** A domain whose mails take turns: one a minute. */
export const slowDomain = "slow.example";

/** What the instance of the journeys is told of mail. */
export const mailSettings = {
  RETURN_PATH: "bounces@qoldau.example",
  MAIL_REPORTS_SECRET: "what the mail server of the journeys signs with",
  MAIL_DOMAIN_LIMITS: `${slowDomain}:1`,
};
