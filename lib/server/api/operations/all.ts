/** Every operation of the REST API. The OpenAPI description lists these; a test holds the built routes against them. */
import type { AnyOperation } from "../operation";
import * as account from "./account";
import * as annotations from "./annotations";
import * as assignments from "./assignments";
import * as classMembers from "./class-members";
import * as captures from "./captures";
import * as claims from "./claims";
import * as classWork from "./class-work";
import * as classes from "./classes";
import * as codebook from "./codebook";
import * as documents from "./documents";
import * as evidence from "./evidence";
import * as exchange from "./exchange";
import * as figures from "./figures";
import * as members from "./members";
import * as origins from "./origins";
import * as people from "./people";
import * as presence from "./presence";
import * as projects from "./projects";
import * as provenance from "./provenance";
import * as readings from "./readings";
import * as reuse from "./reuse";
import * as speakers from "./speakers";
import * as suggestions from "./suggestions";
import * as talk from "./talk";
import * as units from "./units";

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "handle" in value;

/** In the order of their addresses. */
export const allOperations = (): readonly AnyOperation[] =>
  [
    account,
    annotations,
    assignments,
    classMembers,
    captures,
    claims,
    classWork,
    classes,
    codebook,
    documents,
    evidence,
    exchange,
    figures,
    members,
    origins,
    people,
    presence,
    projects,
    provenance,
    readings,
    reuse,
    speakers,
    suggestions,
    talk,
    units,
  ]
    .flatMap((module) => Object.values(module) as unknown[])
    .filter(isOperation)
    .sort((a, b) => (a.path === b.path ? a.method.localeCompare(b.method) : a.path.localeCompare(b.path)));
