/** One project per kind of test: unit (pure rooms), integration (real PostgreSQL), browser (the built product in Chromium). */
const shared = {
  rootDir: ".",
  testEnvironment: "node",
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" },
  transform: { "\\.(tsx?|m?js)$": "<rootDir>/tests/support/transform.cjs" },
  // Prisma's runtime and a few others come as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(@prisma/client/runtime|use-intl|intl-messageformat|@formatjs|icu-minify|jose|uuid|@panva|parse5|entities|d3-[a-z-]+|internmap)/)"],
  modulePathIgnorePatterns: ["<rootDir>/.next", "<rootDir>/.data"],
};

export default {
  projects: [
    { ...shared, displayName: "unit", testMatch: ["<rootDir>/tests/unit/**/*.test.ts?(x)"] },
    {
      ...shared,
      displayName: "integration",
      testMatch: ["<rootDir>/tests/integration/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/support/start-postgres.mjs",
      globalTeardown: "<rootDir>/tests/support/stop-postgres.mjs",
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/tests/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/support/start-product.mjs",
      globalTeardown: "<rootDir>/tests/support/stop-product.mjs",
    },
  ],
};
