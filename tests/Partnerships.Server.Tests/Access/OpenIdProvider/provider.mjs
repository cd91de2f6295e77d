// An OpenID provider for the tests, on a free port of the loopback address; it says its issuer when it is ready, and ends with its standard
// input. Who signs in gives the claims as the name of the login, written as a query (name=Anne&role=caseworker&city=0791), with any password.
//   POST /token          grant_type=client_credentials, and claims (a query, too) and ttl (seconds, also negative): an access token like that
//   POST /test/rotate    from now on another key signs
//   POST /test/listen    listens on ?port= as well
//   POST /test/open      another issuer like this one, on a port of its own
import { createServer } from "node:http";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import Provider from "oidc-provider";

const [clientId, clientSecret, resource] = process.argv.slice(2);
const callback = (path) => `http://127.0.0.1/${path}`;

// One value as text, several as an array.
const claimsOf = (query) => {
  const read = new URLSearchParams(query);
  return Object.fromEntries([...new Set(read.keys())].map((name) => [name, read.getAll(name)]).map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
};

const newKey = () => ({
  ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }),
  kid: randomUUID(), alg: "RS256", use: "sig",
});

const provider = (issuer) => {
  const made = new Provider(issuer, {
    jwks: { keys: [newKey()] },
    cookies: { keys: ["of a test"] },
    clients: [{
      client_id: clientId,
      client_secret: clientSecret,
      token_endpoint_auth_method: "client_secret_post",
      // A client of this type may be anywhere on the loopback address, whatever its port.
      application_type: "native",
      grant_types: ["authorization_code", "client_credentials"],
      redirect_uris: [callback("sign-in/openid/callback")],
      post_logout_redirect_uris: [callback("sign-out/openid/callback")],
    }],
    claims: { openid: ["sub"], profile: ["name", "role", "city"] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...claimsOf(id) }) }),
    pkce: { required: () => true },
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        getResourceServerInfo: (_, audience) => ({ audience, scope: "", accessTokenFormat: "jwt", jwt: { sign: { alg: "RS256" } } }),
      },
    },
    formats: {
      customizers: {
        jwt: (context, token, jwt) => {
          const { claims, ttl } = context.oidc.body;
          Object.assign(jwt.payload, claimsOf(claims));
          if (ttl) jwt.payload.exp = jwt.payload.iat + Number(ttl);
        },
      },
    },
  });
  // What goes wrong here is the test's to say.
  made.on("server_error", (_, error) => console.error(error));
  return made.callback();
};

// An issuer of its own on a free port.
const open = async () => {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, issuer);
    if (pathname === "/test/rotate") {
      answer = provider(issuer);
      response.end();
    } else if (pathname === "/test/listen") {
      createServer((...asked) => answer(...asked)).listen(Number(searchParams.get("port")), "127.0.0.1", () => response.end());
    } else if (pathname === "/test/open") {
      response.end(await open());
    } else {
      answer(request, response);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const issuer = `http://localhost:${server.address().port}`;
  let answer = provider(issuer);
  return issuer;
};

console.log(await open());
process.stdin.resume().on("end", () => process.exit());
