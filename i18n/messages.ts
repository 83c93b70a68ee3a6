/** Every sentence a person sees, by language and namespace. French is the measure that the types are taken from. */
import enAbout from "@/messages/en/about.json";
import enAccount from "@/messages/en/account.json";
import enAdmin from "@/messages/en/admin.json";
import enAgreement from "@/messages/en/agreement.json";
import enAnnotate from "@/messages/en/annotate.json";
import enAuth from "@/messages/en/auth.json";
import enClaims from "@/messages/en/claims.json";
import enClasses from "@/messages/en/classes.json";
import enCommon from "@/messages/en/common.json";
import enDocuments from "@/messages/en/documents.json";
import enErrors from "@/messages/en/errors.json";
import enJoin from "@/messages/en/join.json";
import enOrigins from "@/messages/en/origins.json";
import enOutlets from "@/messages/en/outlets.json";
import enExports from "@/messages/en/exports.json";
import enProjects from "@/messages/en/projects.json";
import enProvenance from "@/messages/en/provenance.json";
import enReading from "@/messages/en/reading.json";
import enReuse from "@/messages/en/reuse.json";
import enSettings from "@/messages/en/settings.json";
import enSurface from "@/messages/en/surface.json";
import enTalk from "@/messages/en/talk.json";
import frAbout from "@/messages/fr/about.json";
import frAccount from "@/messages/fr/account.json";
import frAdmin from "@/messages/fr/admin.json";
import frAgreement from "@/messages/fr/agreement.json";
import frAnnotate from "@/messages/fr/annotate.json";
import frAuth from "@/messages/fr/auth.json";
import frClaims from "@/messages/fr/claims.json";
import frClasses from "@/messages/fr/classes.json";
import frCommon from "@/messages/fr/common.json";
import frDocuments from "@/messages/fr/documents.json";
import frErrors from "@/messages/fr/errors.json";
import frJoin from "@/messages/fr/join.json";
import frOrigins from "@/messages/fr/origins.json";
import frOutlets from "@/messages/fr/outlets.json";
import frExports from "@/messages/fr/exports.json";
import frProjects from "@/messages/fr/projects.json";
import frProvenance from "@/messages/fr/provenance.json";
import frReading from "@/messages/fr/reading.json";
import frReuse from "@/messages/fr/reuse.json";
import frSettings from "@/messages/fr/settings.json";
import frSurface from "@/messages/fr/surface.json";
import frTalk from "@/messages/fr/talk.json";

const fr = {
  about: frAbout,
  account: frAccount,
  admin: frAdmin,
  agreement: frAgreement,
  annotate: frAnnotate,
  auth: frAuth,
  claims: frClaims,
  classes: frClasses,
  common: frCommon,
  documents: frDocuments,
  errors: frErrors,
  join: frJoin,
  origins: frOrigins,
  outlets: frOutlets,
  exports: frExports,
  projects: frProjects,
  provenance: frProvenance,
  reading: frReading,
  reuse: frReuse,
  settings: frSettings,
  surface: frSurface,
  talk: frTalk,
};

export type Messages = typeof fr;
export type Namespace = keyof Messages;

/** A sentence that is missing in one language does not pass the types. */
export const MESSAGES: Readonly<Record<"fr" | "en", Messages>> = {
  fr,
  en: {
    about: enAbout,
    account: enAccount,
    admin: enAdmin,
    agreement: enAgreement,
    annotate: enAnnotate,
    auth: enAuth,
    claims: enClaims,
    classes: enClasses,
    common: enCommon,
    documents: enDocuments,
    errors: enErrors,
    join: enJoin,
    origins: enOrigins,
    outlets: enOutlets,
    exports: enExports,
    projects: enProjects,
    provenance: enProvenance,
    reading: enReading,
    reuse: enReuse,
    settings: enSettings,
    surface: enSurface,
    talk: enTalk,
  },
};
