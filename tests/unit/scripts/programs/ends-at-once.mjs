console.error("cannot start");
process.exit(3);
