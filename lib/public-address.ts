import { BlockList, isIP, isIPv4 } from "node:net";
import { networkInterfaces } from "node:os";

// What is not the public internet: IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates).

const special4 = `
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24
  192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4
  240.0.0.0/4
`;
/** Of 2000::/3, which alone is handed out (RFC 4291 2.4): protocol assignments with Teredo, documentation, 6to4, AS112. */
const special6 = "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20";

const closed = new BlockList();
const open = new BlockList();
for (const network of special4.trim().split(/\s+/)) add(closed, network, "ipv4");
for (const network of special6.split(" ")) add(closed, network, "ipv6");
add(open, "2000::/3", "ipv6");

function add(list: BlockList, network: string, family: "ipv4" | "ipv6") {
  const [address = "", prefix] = network.split("/");
  list.addSubnet(address, Number(prefix), family);
}

/**
 * True for an address of the public internet that is not one of this machine's own. Everything else leads inside: private
 * and link-local networks, the metadata services of clouds, and IPv4 dressed as IPv6 (mapped, compatible, NAT64, 6to4).
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || isOwn(address)) return false;
  if (isIPv4(address)) return !closed.check(address, "ipv4");
  return !address.includes("%") && open.check(address, "ipv6") && !closed.check(address, "ipv6");
}

/** Reached at its own public address a machine often opens what it closes to others. */
function isOwn(address: string): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some((own) => own.address === address));
}

/** 127.0.0.0/8 and ::1 (RFC 1122 3.2.1.3, RFC 4291 2.5.3). */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || (isIPv4(address) && address.startsWith("127."));
}
