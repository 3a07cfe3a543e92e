import { describe, expect, test } from "vitest";
import { topicLabeller } from "@/lib/topics/label";
import { topic, vocabulary } from "./vocabularies";

const reefs = topic("reefs", { title: ["coral reef"], abstract: ["reef", "coral"] });
const label = topicLabeller(vocabulary(reefs));

describe("what a paper is about", () => {
  test("a title that names the topic suffices", () => {
    expect(label({ title: "Coral-Reefs in Winter", abstract: "" })).toEqual(["reefs"]);
  });

  test("a passing mention in the abstract gives no topic", () => {
    const abstract =
      "Sensors drift. They are used in mines, near a coral reef, and at home. We propose a filter.";
    expect(label({ title: "Sensor Drift", abstract })).toEqual([]);
  });

  test("a hint in the title needs a mention in the abstract", () => {
    expect(label({ title: "Noise of the Reef", abstract: "Ships are loud." })).toEqual([]);
    expect(label({ title: "Noise of the Reef", abstract: "A coral is quiet." })).toEqual(["reefs"]);
  });

  test("what the authors say they do weighs more than what they mention", () => {
    const abstract = "Fish need homes. We therefore propose a reef of clay. Each reef takes a day.";
    expect(label({ title: "Homes for Fish", abstract })).toEqual(["reefs"]);
    expect(
      label({ title: "Homes for Fish", abstract: abstract.replace("We therefore propose", "Some built") }),
    ).toEqual([]);
  });

  test("three mentions in three sentences give the topic, three in one sentence do not", () => {
    expect(label({ title: "Fish", abstract: "A reef grows. A reef dies. A reef stays." })).toEqual(["reefs"]);
    expect(label({ title: "Fish", abstract: "A reef, a reef and a coral." })).toEqual([]);
  });

  test("a sentence that lists many topics says of none that the paper is about it", () => {
    const many = ["reef", "river", "dune", "glacier"].map((word) => topic(`${word}s`, { abstract: [word] }));
    const abstract = "We study reef, river, dune and glacier. No reef was hurt.";
    expect(topicLabeller(vocabulary(...many))({ title: "Landscapes", abstract })).toEqual([]);
    expect(topicLabeller(vocabulary(...many.slice(0, 3)))({ title: "Landscapes", abstract })).toEqual([
      "reefs",
    ]);
  });

  test("a paper about nothing in the vocabulary has no topic", () => {
    expect(label({ title: "Programmable Magnonic Meshes", abstract: "Spin waves travel far." })).toEqual([]);
    expect(label({ title: "", abstract: "" })).toEqual([]);
  });
});

describe("terms", () => {
  test("match whatever the case, accents, hyphens and plurals", () => {
    const moe = topicLabeller(vocabulary(topic("moe", { title: ["mixture of expert", "Gödel"] })));
    expect(moe({ title: "Mixtures-of-Experts", abstract: "" })).toEqual(["moe"]);
    expect(moe({ title: "On GODEL", abstract: "" })).toEqual(["moe"]);
  });

  test("match whole words only", () => {
    const moe = topicLabeller(vocabulary(topic("moe", { title: ["moe"] })));
    expect(moe({ title: "Edge-MoE on many GPUs", abstract: "" })).toEqual(["moe"]);
    expect(moe({ title: "MoEless", abstract: "" })).toEqual([]);
  });

  test("take the plural off acronyms too", () => {
    const gpus = topicLabeller(vocabulary(topic("gpus", { title: ["gpu kernel"], abstract: ["gpu"] })));
    expect(gpus({ title: "Sorting", abstract: "We present GPUs. Fast GPUs." })).toEqual(["gpus"]);
  });

  test("joined by + must stand in the same sentence, in either order", () => {
    const isp = topicLabeller(
      vocabulary(topic("isp", { title: ["isp + camera"], abstract: ["isp + camera"] })),
    );
    expect(isp({ title: "Many Cameras, One ISP", abstract: "" })).toEqual(["isp"]);
    expect(isp({ title: "Choosing an ISP", abstract: "We study the camera. We study the ISP." })).toEqual([]);
    expect(
      isp({ title: "Colour", abstract: "We study an ISP for a camera. The camera has no other ISP." }),
    ).toEqual(["isp"]);
  });

  test("do not count inside a phrase that is to be ignored", () => {
    const optics = topicLabeller(
      vocabulary(topic("optics", { title: ["optical"], ignore: ["optical flow"] })),
    );
    expect(optics({ title: "Optical Flow on Drones", abstract: "" })).toEqual([]);
    expect(optics({ title: "Optical Flow in Optical Fibres", abstract: "" })).toEqual(["optics"]);
  });

  test("with another meaning elsewhere need their context, anywhere in the paper", () => {
    const lora = topicLabeller(vocabulary(topic("lora", { title: ["lora"], context: ["language model"] })));
    expect(lora({ title: "LoRa in the Field", abstract: "Radio waves reach far." })).toEqual([]);
    expect(lora({ title: "LoRA, Merged", abstract: "Nothing else. Language models differ." })).toEqual([
      "lora",
    ]);
  });

  test("that bar a topic do so from the title, not from the abstract", () => {
    const events = topicLabeller(
      vocabulary(topic("events", { title: ["event data"], not: ["process mining"] })),
    );
    expect(events({ title: "Process Mining on Event Data", abstract: "" })).toEqual([]);
    expect(events({ title: "Event Data", abstract: "Unlike process mining." })).toEqual(["events"]);
  });
});

describe("the order of a paper's topics", () => {
  const sea = topic("sea", { title: ["sea"], abstract: ["sea"] });
  const fish = topic("fish", { title: ["fish"], abstract: ["fish"] });

  test("is strongest first, and the vocabulary's where two are as strong", () => {
    const both = topicLabeller(vocabulary(sea, fish));
    expect(both({ title: "Fish of the Sea", abstract: "" })).toEqual(["sea", "fish"]);
    expect(both({ title: "Fish of the Sea", abstract: "A fish swims." })).toEqual(["fish", "sea"]);
  });

  test("puts broader topics that only follow after those the paper names", () => {
    const nature = topic("nature", { title: ["nature"] });
    const animals = topic("animals", {}, { parent: "nature" });
    const narrow = topicLabeller(vocabulary(nature, animals, { ...fish, parent: "animals" }, sea));
    expect(narrow({ title: "Fish of the Sea", abstract: "" })).toEqual(["fish", "sea", "nature", "animals"]);
    expect(narrow({ title: "Fish in Nature", abstract: "" })).toEqual(["nature", "fish", "animals"]);
  });
});
