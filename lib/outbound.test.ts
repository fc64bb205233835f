import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { checkOutbound, type Network, outboundNetwork, postOutbound } from "./outbound.ts";
import { isPublicAddress } from "./public-address.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const message = { body: "{}", headers: { "content-type": "application/json" } };
/** As in production, with a name server of our own that says where a name leads. */
const withNames = (names: Record<string, string[]>): Network => ({
  ...outboundNetwork(),
  resolve: async (name) =>
    (names[name] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
});

const inside = [
  ..."0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254".split(
    " ",
  ),
  ..."172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9".split(
    " ",
  ),
  ..."224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255".split(" "),
  ...":: ::1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::ffff:8.8.8.8 ::7f00:1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe".split(
    " ",
  ),
  ..."64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 2002:a00:1:: 3fff::1 5f00::1 fc00::1 fd00:ec2::254".split(
    " ",
  ),
  ..."fe80::1 fe80::1%eth0 fec0::1 ff02::1".split(" "),
];

test.each(inside)("%s is not the public internet", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"])(
  "%s is",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test("no address of a private network is public, in IPv4, mapped, embedded or translated", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const privates = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127, 0), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
  );
  fc.assert(
    fc.property(privates, (octets) => {
      const dotted = octets.join(".");
      const [a, b, c, d] = octets.map((each) => each.toString(16).padStart(2, "0"));
      const forms = [
        dotted,
        `::ffff:${dotted}`,
        `::${dotted}`,
        `64:ff9b::${dotted}`,
        `2002:${a}${b}:${c}${d}::1`,
      ];
      expect(forms.filter(isPublicAddress)).toEqual([]);
    }),
  );
});

/** Each leads inside, or is no address of a program that may be told. */
const hostile: [string, string][] = [
  ..."2130706433 0x7f000001 017700000001 0177.0.0.1 0x7f.1 127.1 127.0.0.1 1.1.1.1 ①②⑦.⓪.⓪.① 169.254.169.254"
    .split(" ")
    .map((host): [string, string] => [`https://${host}/`, "address-private"]),
  ..."[::1] [::ffff:127.0.0.1] [::ffff:7f00:1] [64:ff9b::7f00:1] [fd00:ec2::254] [2606:4700::1111]"
    .split(" ")
    .map((host): [string, string] => [`https://${host}/`, "address-private"]),
  ["http://public.example/", "address-scheme"],
  ["ftp://public.example/", "address-form"],
  ["file:///etc/passwd", "address-form"],
  ["gopher://public.example/", "address-form"],
  ["javascript:alert(1)", "address-form"],
  ["//public.example/", "address-form"],
  ["https://user:password@public.example/", "address-form"],
  ["https://public.example@private.example/", "address-form"],
  ["https://public.example/#@private.example", "address-form"],
  ["https://public.example:22/", "address-port"],
  ["https://public.example:6379/", "address-port"],
  ["https://public.example:8080/", "address-port"],
  ["https://private.example/", "address-private"],
  ["https://both.example/", "address-private"],
  ["https://mapped.example/", "address-private"],
  ["https://metadata.example/", "address-private"],
  ["https://nobody.example/", "address-unknown"],
  ["https://localhost/", "address-unknown"],
];
const names = {
  "public.example": ["1.1.1.1", "2606:4700::1111"],
  "private.example": ["10.0.0.1"],
  "both.example": ["1.1.1.1", "192.168.0.1"],
  "mapped.example": ["::ffff:127.0.0.1"],
  "metadata.example": ["169.254.169.254"],
};

test.each(hostile)("%s is refused when it is entered and when it is called: %s", async (url, failure) => {
  const network = withNames(names);
  expect(await checkOutbound(url, network)).toEqual({ ok: false, failure });
  expect(await postOutbound(url, message, network)).toEqual({ ok: false, failure });
});

test("a public name on an allowed port may be entered", async () => {
  for (const url of [
    "https://public.example/hook?key=1",
    "https://public.example:8443/",
    "https://PUBLIC.example/",
  ])
    expect(await checkOutbound(url, withNames(names))).toMatchObject({ ok: true });
});

test("outside the try-out the machine itself is out of reach, whatever its real name server says", async () => {
  const calls: unknown[] = [];
  const port = await listen(http.createServer((request) => calls.push(request.url)));
  for (const host of ["localhost", "127.0.0.1", "[::1]", "2130706433"]) {
    for (const scheme of ["http", "https"])
      expect(await postOutbound(`${scheme}://${host}:${port}/`, message)).toMatchObject({ ok: false });
  }
  expect(calls).toEqual([]);
});

test("the connection goes to the address that was checked: a name that is rebound is not asked again", async () => {
  const { port, network } = await makeReceiver((_request, response) => response.end("hello"));
  let asked = 0;
  const rebinding: Network = {
    ...network,
    resolve: async () => [{ address: asked++ === 0 ? "127.0.0.1" : "10.0.0.1", family: 4 }],
  };
  expect(await postOutbound(`https://receiver.example:${port}/`, message, rebinding)).toEqual({
    ok: true,
    status: 200,
  });
  expect(asked).toBe(1);
});

test("the certificate must be of the name, although the connection goes to an address", async () => {
  const { port, network } = await makeReceiver((_request, response) => response.end());
  const post = (host: string) => postOutbound(`https://${host}:${port}/`, message, network);
  expect(await post("receiver.example")).toEqual({ ok: true, status: 200 });
  expect(await post("other.example")).toEqual({ ok: false, failure: "network" });
  const unknown = { ...network };
  delete unknown.ca;
  expect(await postOutbound(`https://receiver.example:${port}/`, message, unknown)).toEqual({
    ok: false,
    failure: "network",
  });
});

test("a redirect is an answer like others: nobody goes where it leads", async () => {
  const inner: unknown[] = [];
  const innerPort = await listen(http.createServer((request) => inner.push(request.url)));
  const { port, network } = await makeReceiver((_request, response) =>
    response.writeHead(307, { location: `http://127.0.0.1:${innerPort}/metadata` }).end(),
  );
  expect(await postOutbound(`https://receiver.example:${port}/`, message, network)).toEqual({
    ok: true,
    status: 307,
  });
  expect(inner).toEqual([]);
});

test("an endless answer is cut off, and nothing of it is told", async () => {
  let written = 0;
  const { port, network } = await makeReceiver((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => {
      written += 65_536;
      response.write(Buffer.alloc(65_536));
    }, 1);
    response.on("close", () => clearInterval(timer));
  });
  expect(await postOutbound(`https://receiver.example:${port}/`, message, network)).toEqual({
    ok: true,
    status: 200,
  });
  expect(written).toBeLessThan(10_000_000);
});

test("a receiver that never answers is given up after ten seconds", async () => {
  const { port, network } = await makeReceiver(() => undefined);
  expect(await postOutbound(`https://receiver.example:${port}/`, message, network)).toEqual({
    ok: false,
    failure: "timeout",
  });
});

function listen(server: http.Server | https.Server): Promise<number> {
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
}

/** A receiver on this machine with a certificate for receiver.example, and a network that leads there and nowhere else. */
async function makeReceiver(handle: http.RequestListener) {
  const folder = mkdtempSync(join(tmpdir(), "receiver-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const args =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=receiver.example -addext subjectAltName=DNS:receiver.example";
  execFileSync("openssl", [...args.split(" "), "-keyout", key, "-out", cert], { stdio: "ignore" });
  const certificate = readFileSync(cert, "utf8");
  const port = await listen(https.createServer({ key: readFileSync(key), cert: certificate }, handle));
  rmSync(folder, { recursive: true });
  const network: Network = {
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    mayReach: (address) => address === "127.0.0.1",
    mayUse: () => null,
    ca: certificate,
  };
  return { port, network };
}
