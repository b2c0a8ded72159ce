// Makes or corrects the databases' users, once or again, on the primary:
//
//   mongosh "mongodb://…/admin?tls=true" --file infra/mongodb/users.js
//
// Each service reads and writes its own database and no other. Passwords come from the environment
// (REFERRAL_DB_PASSWORD, …), never from this file.
const databases = ["referral", "measure", "housing", "reporting"];

for (const name of databases) {
  const password = process.env[`${name.toUpperCase()}_DB_PASSWORD`];
  if (!password) {
    throw new Error(`${name.toUpperCase()}_DB_PASSWORD is not set`);
  }
  const database = db.getSiblingDB(name);
  // readWrite holds the indexes that a service creates; no dbAdmin, no other database
  const user = { pwd: password, roles: [{ role: "readWrite", db: name }], mechanisms: ["SCRAM-SHA-256"] };
  if (database.getUser(name)) {
    database.updateUser(name, user);
    print(`user of ${name}: brought in line`);
  }
  else {
    database.createUser({ user: name, ...user });
    print(`user of ${name}: made`);
  }
}
