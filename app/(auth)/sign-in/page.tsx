/** Signing in. */
const SignIn = () => <main />;

export default SignIn;
