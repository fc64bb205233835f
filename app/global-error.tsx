"use client";

import "./styles/index.css";

const words = [
  { lang: "en", text: "Something went wrong on our side. Please try again in a minute." },
  { lang: "ru", text: "На нашей стороне произошла ошибка. Попробуйте ещё раз через минуту." },
  { lang: "kk", text: "Біз жақта қате болды. Бір минуттан кейін қайталап көріңіз." },
];

/** Shown when even the frame of the page failed, so its language is unknown. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="wrap page stack">
          <h1>Qoldau</h1>
          {words.map(({ lang, text }) => (
            <p key={lang} lang={lang}>
              {text}
            </p>
          ))}
          <p>
            <a href="/">Qoldau</a>
          </p>
        </main>
      </body>
    </html>
  );
}
