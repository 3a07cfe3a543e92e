/** A name that leads the tests' browser to this machine, but is no `localhost`: a lab's server, over plain http. */
export const LAB_HOST = "server.lab";
