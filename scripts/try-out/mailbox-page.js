const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem }
  h1 { font-size: 1.4rem } a { color: inherit }
  ol { list-style: none; padding: 0 } li { border-top: 1px solid #8886 }
  li a { display: grid; grid-template-columns: minmax(0, 14rem) 1fr auto; gap: 0 1rem; padding: .7rem .2rem; text-decoration: none }
  li a:hover, li a:focus-visible { background: #8882 } span, time { overflow: hidden; text-overflow: ellipsis }
  time, dt { color: #777 } dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem } dd { margin: 0; overflow-wrap: anywhere }
  iframe { width: 100%; height: 36rem; border: 1px solid #8886; background: #fff }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-top: 1px solid #8886; padding-top: 1rem }
  @media (max-width: 40rem) { li a { grid-template-columns: 1fr } }`;

/** @typedef {import("./mail-store.js").StoredMail} StoredMail */

/** @param {StoredMail[]} mails oldest first; shown newest first */
export function listPage(mails) {
  const rows = mails
    .toReversed()
    .map(
      ({ id, to, subject, date }) =>
        `<li><a href="/message/${id}"><span>${escapeHtml(to)}</span><span>${escapeHtml(subject)}</span><time>${date}</time></a></li>`,
    );
  const empty = "<p>No mail yet. Sign the petition, then reload this page.</p>";
  return page(
    "Mailbox",
    `<h1>Mailbox of the try-out</h1><p>Every mail of this try-out ends here.</p>${rows.length > 0 ? `<ol>${rows.join("")}</ol>` : empty}`,
  );
}

/** @param {StoredMail} mail */
export function messagePage({ id, from, to, subject, text, html, date }) {
  const head = `<p><a href="/">All mails</a></p><h1>${escapeHtml(subject)}</h1>
    <dl><dt>From</dt><dd>${escapeHtml(from)}</dd><dt>To</dt><dd>${escapeHtml(to)}</dd><dt>Date</dt><dd>${date} UTC</dd></dl>`;
  const sandbox = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";
  const frame = html
    ? `<iframe title="Message" sandbox="${sandbox}" src="/message/${id}/html"></iframe>`
    : "";
  return page(subject, `${head}${frame}<pre>${withLinks(escapeHtml(text))}</pre>`);
}

function page(title, body) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${style}</style><body>${body}`;
}

function withLinks(text) {
  return text.replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
