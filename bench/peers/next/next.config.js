/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // Next compresses each answer anew; a proxy may do that instead.
  compress: process.env.COMPRESS !== "no",
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};
