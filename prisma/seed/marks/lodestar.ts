/** The English articles: Lodestar Weekly on the quays, and two papers on one ferry. */
import { acceptedBy, anonymous, CLAIM, CONTESTED, context, document, found, named, NOBODY, nothing, OPINION, organisation, refutes, supports, UNSOURCED } from "../declare";
import type { DeclaredReading } from "../declare";

/** Four pages, one origin: the article, its mobile page, its archived copy, and an article that relays it. */
const SAME_VOTE = [
  "https://gazette-du-large.example/quais-accord-signe", "https://amp.gazette-du-large.example/quais-accord-signe",
  "https://web.archive.org/web/20260314/https://gazette-du-large.example/quais-accord-signe", "https://sentinelle-du-ponant.example/le-port-cede-ses-quais",
];
const GAZETTE = "https://gazette-du-large.example/quais-accord-signe";
const PACKET = "https://skerrow-packet.example/no-decision-night-boat";
const LODESTAR = "https://lodestar-weekly.example/night-ferry-skerrow";
const HALLQUIST = named("Jonas Hallquist", { cue: "says" });

export const quays: readonly DeclaredReading[] = [
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "On the first of July we are talking about a few dozen men", labels: [CLAIM, CONTESTED], by: HALLQUIST, links: [refutes(GAZETTE, "1 500 dockers changent d’employeur")] },
      { quote: "by 34 votes to 11, with two abstentions", labels: [CLAIM], links: SAME_VOTE.map((url) => acceptedBy("chloe", supports(url))), searched: [found("La Gazette du Large")] },
      { quote: "not a villain on the quay, but a climate", labels: [OPINION] },
    ],
  },
  {
    reader: "chloe",
    finished: true,
    marks: [
      { quote: "The number is 1,500.", labels: [CLAIM], by: document("the social annex", { cue: "according to" }) },
      { quote: "a few dozen men", labels: [CONTESTED], by: HALLQUIST },
      { quote: "It is as good as the person who picks up the phone at four in the morning.", labels: [OPINION], by: named("Nolwenn Astruc") },
      { quote: "Its diary, which Lodestar was allowed to see, shows two.", labels: [CLAIM], by: document("the port authority’s diary") },
    ],
  },
  {
    reader: "emma",
    finished: true,
    marks: [
      { quote: "“On the first of July we are talking about a few dozen men,” says Jonas Hallquist", labels: [CLAIM], by: HALLQUIST },
      { quote: "A French version that circulated widely last weekend says the reverse.", labels: [CLAIM], by: NOBODY, note: "C’est La Sentinelle, mais elle n’est pas nommée." },
      { quote: "No post has been advertised.", labels: [CLAIM, UNSOURCED], by: NOBODY, searched: [nothing("the port authority’s website")] },
      { quote: "People there are neither angry nor grateful.", labels: [OPINION, UNSOURCED], unsure: true },
    ],
  },
  {
    reader: "farid",
    finished: true,
    marks: [
      { quote: "Both may be right.", labels: [OPINION] },
      { quote: "The port authority, and only the port authority, may put off the handover by six months.", labels: [CLAIM], by: document("the agreement"), links: [acceptedBy("emma", supports(GAZETTE, "La Régie portuaire peut repousser de six mois"))] },
      { quote: "Handling charges have risen by 38%, a little less than in neighbouring ports.", labels: [CLAIM, UNSOURCED], by: NOBODY },
    ],
  },
];

export const nightFerry: readonly DeclaredReading[] = [
  {
    reader: "prof",
    marks: [
      { quote: "Night ferry to Skerrow will stop in October", labels: [CLAIM, CONTESTED], note: "Future, indicative. What does the text below actually know?", links: [refutes(PACKET, "No decision has been taken")] },
      { quote: "according to two people who were in the room", labels: [CLAIM], by: anonymous("two people who were in the room", { cue: "according to" }) },
    ],
  },
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "The island council decided on Tuesday not to renew the contract", labels: [CLAIM, CONTESTED], by: anonymous("two people who were in the room"), links: [acceptedBy("emma", refutes(PACKET, "Noting is not deciding."))], searched: [found("The Skerrow Packet has the minute")] },
      { quote: "everybody knows somebody who already has", labels: [UNSOURCED], by: NOBODY },
      { quote: "A survey commissioned by the council in the autumn put the cost at £2.4m.", labels: [CLAIM], by: document("a survey commissioned by the council"), links: [acceptedBy("hugo", supports(PACKET, "The council's survey says 2.4 million pounds"))], searched: [found("The Skerrow Packet")] },
    ],
  },
  {
    reader: "emma",
    finished: true,
    marks: [
      { quote: "The island council decided on Tuesday", labels: [CONTESTED] },
      { quote: "You cannot spend three-quarters of your money on an engine for a boat that carries eleven people a night", labels: [OPINION, CLAIM], by: anonymous("one of the two") },
      { quote: "It is the most expensive empty room in the islands", labels: [OPINION], by: named("Dov Harrick", { cue: "wrote" }) },
      { quote: "At least four members are thought to be in favour.", labels: [UNSOURCED], by: NOBODY },
    ],
  },
  {
    reader: "hugo",
    finished: true,
    marks: [
      { quote: "The night ferry between Arvelle and the island of Skerrow will make its last crossing on 4 October", labels: [CLAIM], by: NOBODY },
      { quote: "eleven people a night", labels: [CLAIM, CONTESTED], links: [acceptedBy("anouk", refutes(PACKET, "The operator's own count for January is fourteen."))] },
      { quote: "The midwife has used it four times since Christmas.", labels: [CLAIM, UNSOURCED], unsure: true },
    ],
  },
];

export const packet: readonly DeclaredReading[] = [
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "No decision has been taken", nth: 2, labels: [CLAIM], by: named("Aileen Roake", { cue: "she said" }) },
      { quote: "Members noted Paper 7 and its recommendation.", labels: [CLAIM], by: document("the minute of the council"), links: [context(LODESTAR)] },
    ],
  },
  {
    reader: "emma",
    finished: true,
    marks: [
      { quote: "anybody who says that it has was not listening", labels: [OPINION] },
      { quote: "No decision has been taken", nth: 3, labels: [CONTESTED], by: named("Aileen Roake"), links: [acceptedBy("prof", refutes(LODESTAR, "The island council decided on Tuesday"))] },
      { quote: "So there has been no decision, and the boat stops.", labels: [CLAIM, OPINION], unsure: true },
    ],
  },
  {
    reader: "hugo",
    finished: true,
    marks: [
      { quote: "The operator's own count for January is fourteen.", labels: [CLAIM], by: organisation("Outer Lights") },
      { quote: "The Packet stood on the pier on Monday and counted nineteen", labels: [CLAIM], by: organisation("The Skerrow Packet") },
      { quote: "If you enjoy it, leave something in the tin.", labels: [OPINION], unsure: true },
    ],
  },
];
