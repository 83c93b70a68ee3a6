/** The front door: to the projects, or to signing in. */
import { redirect } from "next/navigation";
import { optionalActor } from "@/lib/server/current-actor";

const Home = async () => redirect((await optionalActor()) ? "/projects" : "/sign-in");

export default Home;
