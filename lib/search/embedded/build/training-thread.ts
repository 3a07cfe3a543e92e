import type { Training } from "../semantic/model";
import { leftSingularVectors, type SingularVectors } from "../semantic/svd";
import { answerRequests } from "./answer-requests";

/** What training is asked for: so many singular vectors of a matrix. */
export type TrainingRequest = Pick<Training, "matrix" | "dimensions">;

answerRequests(
  ({ matrix, dimensions }: TrainingRequest): SingularVectors => leftSingularVectors(matrix, dimensions),
);
