/** How the pages are built and served. The content security policy needs a nonce per request: see proxy.ts. */
const createNextIntlPlugin = require("next-intl/plugin");

/** On every answer: pages, API, streams, static files, errors. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // The optimizer has been a way in before, and we serve nothing for it to optimise.
  images: { unoptimized: true },
  // `npm test` checks types, of the tests too; whoever only starts the product does not wait for it.
  typescript: { ignoreBuildErrors: true },
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "pg", "pino", "parse5", "sanitize-html"],
  headers: async () => [{ source: "/:path*", headers: everywhere }],
};

module.exports = createNextIntlPlugin("./i18n/request.ts")(config);
