/**
 * Where most people have their mailbox: nine in ten addresses lie with some thirty providers (UK Parliament's petitions).
 * A cap on one of these would stop people, not machines.
 */
export const largeProviders: ReadonlySet<string> = new Set(
  (
    "gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de outlook.com hotmail.com hotmail.co.uk hotmail.fr live.com " +
    "msn.com icloud.com me.com mac.com aol.com mail.ru inbox.ru list.ru bk.ru yandex.ru yandex.kz yandex.com ya.ru rambler.ru " +
    "mail.kz gmx.de gmx.net gmx.at web.de t-online.de freenet.de orange.fr free.fr laposte.net wanadoo.fr libero.it wp.pl onet.pl " +
    "o2.pl interia.pl ukr.net seznam.cz proton.me protonmail.com tutanota.com tuta.com posteo.de mailbox.org riseup.net fastmail.com"
  ).split(" "),
);
