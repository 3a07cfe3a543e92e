/** A query somebody would type, and the paper that should be first: the beginning of its title, judged by reading. */
export interface Judged {
  readonly q: string;
  readonly first: string;
}

/** Judged from the titles and abstracts of the bundled dumps, before any ranking was looked at. */
export const JUDGED: Readonly<Record<string, readonly Judged[]>> = {
  "a request in words": [
    { q: "that MoE paper for FPGAs", first: "UbiMoE" },
    { q: "the paper about MoE with the FPGA", first: "UbiMoE" },
    {
      q: "a survey of inference for mixture of experts",
      first: "A Survey on Inference Optimization Techniques",
    },
    {
      q: "show me papers on carbon aware execution of workflows",
      first: "A Systematic Evaluation of the Potential of Carbon-Aware",
    },
    {
      q: "something about robots that cannot see all other robots",
      first: "Gathering Autonomous Mobile Robots",
    },
    { q: "how to merge models when the data cannot be shared", first: "Domain-Adaptive Model Merging" },
    { q: "running a vision transformer on a microcontroller", first: "MCUFormer" },
    { q: "which paper designs lasers with GPT", first: "LLM4Laser" },
  ],
  "a topic": [
    { q: "serverless moe serving", first: "MoEless" },
    { q: "photonic", first: "Blueprint for a Scalable Photonic" },
    { q: "photonic differential privacy", first: "Photonic Differential Privacy" },
    { q: "sharded blockchain", first: "A Hierarchical Sharded Blockchain" },
    { q: "cross-chain tokens", first: "Comparative Analysis of Cross-Chain" },
    { q: "optical flow drone", first: "Parallelizing Optical Flow Estimation" },
    { q: "white balance", first: "Learning Camera-Agnostic White-Balance" },
    { q: "smart glasses event camera", first: "OpenGlass" },
    { q: "low-light enhancement", first: "Ultra-High-Definition Low-Light" },
    { q: "lock-free queue", first: "A Lock-Free Work-Stealing" },
    { q: "spiking neural networks on-chip learning", first: "Enabling Efficient Processing of Spiking" },
    {
      q: "quantization of vision transformers survey",
      first: "Model Quantization and Hardware Acceleration",
    },
    { q: "light field super-resolution mamba", first: "Mamba-based Light Field" },
    { q: "lora merging", first: "Crowded in B-Space" },
    { q: "metalens imaging", first: "MetaFormer" },
    { q: "speed of light gpu kernel benchmark", first: "SOL-ExecBench" },
    { q: "video translation conferencing", first: "Generative AI for Video Translation" },
    { q: "podcast video generation", first: "StreamWise" },
    { q: "optical tweezers atoms", first: "Rearrangement of single atoms" },
  ],
  "an author and a word": [
    { q: "zhou linear layouts", first: "Linear Layouts" },
    { q: "goiri streamwise", first: "StreamWise" },
    { q: "Íñigo Goiri serving", first: "StreamWise" },
    { q: "borrill category mistake", first: "Background and Intellectual Development" },
    { q: "gorzny token standards", first: "Comparative Analysis of Cross-Chain" },
    { q: "tillet triton", first: "Linear Layouts" },
    { q: "thamsen carbon", first: "A Systematic Evaluation" },
    { q: "kandemir parallelism", first: "Parallelization Strategies for Dense LLM" },
    { q: "author:niyato knowledge", first: "Knowledge-driven Reasoning" },
  ],
  "an acronym or a name": [
    { q: "A-3PO", first: "A-3PO" },
    { q: "a3po", first: "A-3PO" },
    { q: "OPU", first: "LightOn Optical Processing Unit" },
    { q: "m3vit", first: "M³ViT" },
    { q: "M^3ViT", first: "M³ViT" },
    { q: "FITO", first: "Background and Intellectual Development" },
    { q: "DeepSeek-V3", first: "Insights into DeepSeek-V3" },
    { q: "pccl", first: "Prime Collective Communications Library" },
    { q: "co2", first: "CO2" },
    { q: "rt-nerf", first: "RT-NeRF" },
    { q: "flashmoe", first: "FlashMoE" },
    { q: "en-t", first: "EN-T" },
    { q: "sn40l", first: "SambaNova SN40L" },
  ],
  "half a title": [
    { q: "towards a distributed free lunch", first: "Streaming DiLoCo" },
    { q: "good things come in small packages", first: "Good things come in small packages" },
    { q: "DNN is not all you need", first: "DNN is not all you need" },
    { q: "inverting the inherence of convolution", first: "Involution" },
    { q: "robust code generation of efficient tensor computation", first: "Linear Layouts" },
    { q: "meeting SLOs slashing hours", first: "Meeting SLOs, Slashing Hours" },
    { q: "hybrid computation pattern", first: "UbiMoE" },
    { q: "first-order softmax weighted", first: "First-Order Softmax Weighted" },
    { q: "asynchronous distributed dataflow", first: "Pathways" },
    { q: "tree attention", first: "Tree Attention" },
  ],
  "expert syntax": [
    { q: '"direct feedback alignment" title:privacy', first: "Photonic Differential Privacy" },
    { q: "title:moe title:kernel", first: "FlashMoE" },
    { q: "photonic quantum -interferometer computer", first: "Blueprint for a Scalable Photonic" },
    { q: "(raw OR isp) adapter", first: "RAW-Adapter" },
    { q: "has:code survey vision transformer", first: "Model Quantization and Hardware Acceleration" },
  ],
};
