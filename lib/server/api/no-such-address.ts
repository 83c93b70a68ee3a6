/** What the API says at an address that does not exist: a problem like any other, whatever the method. */
import { AppError } from "@/lib/errors";
import { localeOf } from "../request-locale";
import { problemResponse } from "./problem";

export const noSuchAddress = (request: Request): Response => problemResponse(new AppError("not-found"), localeOf(request.headers, null));
