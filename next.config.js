/** @type {import("next").NextConfig} */
const nextConfig = {
  // Some browsers ask for the old name whatever the page says.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/favicon.ico", destination: "/icon.svg" },
      // A page and a file cannot share a segment, so a chart's files live elsewhere than their address says.
      {
        source: "/:room(c|embed/c)/:at([^/.]+).:ext(svg|png|csv|xlsx|json)",
        destination: "/api/charts/:at/:ext",
      },
    ],
  }),
  poweredByHeader: false,
  reactStrictMode: true,
  // Our own server compresses and caches whole answers (lib/server).
  compress: false,
  // Answers are gathered whole and shared, so metadata always goes to the head, for every reader.
  htmlLimitedBots: /.*/,
  // Types are a test (npm run check): a slip in a test file must not keep the site from starting.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "better-auth", "@node-rs/argon2", "@resvg/resvg-js"],
};

export default nextConfig;
