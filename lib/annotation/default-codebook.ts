/** The four labels a project starts with. Their keys are public names; their words are for fifteen-year-olds. */
import type { Codebook, Label } from "./codebook";

/** The fifteen Policy Frames (Boydstun et al. 2014), by their public keys. */
const FRAME_NAMES: readonly (readonly [string, string, string])[] = [
  ["economic", "Économie", "Economic"],
  ["capacity_resources", "Capacités et moyens", "Capacity and resources"],
  ["morality", "Morale", "Morality"],
  ["fairness_equality", "Justice et égalité", "Fairness and equality"],
  ["legality_constitutionality", "Légalité et constitution", "Legality and constitutionality"],
  ["policy_prescription", "Mesures proposées", "Policy prescription and evaluation"],
  ["crime_punishment", "Délits et peines", "Crime and punishment"],
  ["security_defense", "Sécurité et défense", "Security and defence"],
  ["health_safety", "Santé et sûreté", "Health and safety"],
  ["quality_of_life", "Qualité de vie", "Quality of life"],
  ["cultural_identity", "Identité culturelle", "Cultural identity"],
  ["public_opinion", "Opinion publique", "Public opinion"],
  ["political", "Vie politique", "Political"],
  ["external_regulation_reputation", "Relations extérieures", "External regulation and reputation"],
  ["other", "Autre", "Other"],
];

export const POLICY_FRAMES: readonly Label[] = FRAME_NAMES.map(([key, fr, en]) => ({ key, name: { fr, en } }));

export const DEFAULT_CODEBOOK: Codebook = {
  labels: [
    {
      key: "factual-claim",
      claim: true,
      name: { fr: "Affirmation factuelle", en: "Factual claim" },
      definition: {
        fr: "Le passage dit que quelque chose est arrivé ou existe, et l’on pourrait le vérifier, que ce soit vrai ou non.",
        en: "The passage says that something happened or exists, and one could check it, whether it is true or not.",
      },
      example: { fr: "Le port a perdu 300 emplois en deux ans.", en: "The port lost 300 jobs in two years." },
    },
    {
      key: "opinion",
      name: { fr: "Opinion", en: "Opinion" },
      definition: {
        fr: "Le passage juge, souhaite ou prédit ; on peut ne pas être d’accord sans qu’aucun fait ne tranche.",
        en: "The passage judges, wishes or predicts; people may disagree and no fact settles it.",
      },
      example: { fr: "C’est une décision courageuse.", en: "It is a brave decision." },
    },
    {
      key: "unsourced",
      name: { fr: "Sans source", en: "Unsourced" },
      definition: {
        fr: "Le passage affirme un fait sans dire d’où il vient.",
        en: "The passage states a fact without saying where it comes from.",
      },
      example: { fr: "Tout le monde sait que le contrat est signé.", en: "Everybody knows that the contract is signed." },
    },
    {
      key: "contested",
      name: { fr: "Contesté", en: "Contested" },
      definition: {
        fr: "Une autre source sérieuse dit le contraire, ou donne un autre chiffre.",
        en: "Another serious source says the opposite, or gives another figure.",
      },
      example: { fr: "Selon la mairie, ils étaient 200 ; selon le syndicat, 900.", en: "The town hall counted 200 of them; the union, 900." },
    },
  ],
  frames: POLICY_FRAMES,
};
