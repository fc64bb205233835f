import { hostCookie } from "#lib/auth";

/** The value of one of our cookies in a Cookie header. */
export function readCookie(header: string | null | undefined, cookie: string): string | undefined {
  const { name } = hostCookie(cookie);
  return header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** The Set-Cookie line of one; with an age of 0 it is forgotten. */
export function writeCookie(cookie: string, value: string, seconds: number): string {
  const { name, secure } = hostCookie(cookie);
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;
}
