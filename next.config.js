import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/_server/messages.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // server/ compresses, sets headers and limits bodies; behind it Next only renders.
  compress: false,
  generateEtags: false,
  devIndicators: false,
  allowedDevOrigins: ["127.0.0.1", "[::1]"], // npm run dev is reached by these as well as by localhost
  typescript: { ignoreBuildErrors: true }, // scripts/check.js runs the compiler over the whole tree
  serverExternalPackages: ["@prisma/client", "@prisma/adapter-pg", "pg", "pino", "nodemailer", "better-auth"],
  images: { unoptimized: true },
};

export default withNextIntl(config);
