import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/_server/messages.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // server/ sets headers and limits bodies, and compresses the pages that it keeps; the rest is compressed here.
  compress: true,
  generateEtags: false,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true }, // scripts/check.js runs the compiler over the whole tree
  serverExternalPackages: ["@prisma/client", "@prisma/adapter-pg", "pg", "pino", "nodemailer", "better-auth"],
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
  images: { unoptimized: true },
  headers: async () => [
    // The files of one version of a typeface never change; a month, so that a new version arrives without a new name.
    { source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=2592000" }] },
  ],
};

export default withNextIntl(config);
