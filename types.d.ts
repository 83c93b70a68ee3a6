/** What the compiler must know beyond the code: style sheets as modules, and the sentences that exist. */
/// <reference types="next" />
/// <reference types="next/image-types/global" />
import type { Messages } from "@/i18n/messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: "fr" | "en";
    Messages: Messages;
  }
}
