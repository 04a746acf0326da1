import catalogueText from "#operations/rule-catalogue.graphql?raw"
import createText from "#operations/rule-create.graphql?raw"
import deleteText from "#operations/rule-delete.graphql?raw"
import moveText from "#operations/rule-move.graphql?raw"
import tryText from "#operations/rule-try.graphql?raw"
import updateText from "#operations/rule-update.graphql?raw"
import backText from "#operations/rules-go-back.graphql?raw"
import previewText from "#operations/rules-preview.graphql?raw"
import rulesText from "#operations/rules.graphql?raw"
import { operation } from "../../contract/client.js"

/**
 * @template Data, Variables
 * @typedef {import("../../contract/client.js").Operation<Data, Variables>} Operation
 */
/**
 * @typedef {import("../../contract/types.d.ts").RulesQuery} RulesQuery
 * @typedef {RulesQuery["rules"][number]} Rule
 * @typedef {RulesQuery["rulesVersions"][number]} Version
 * @typedef {import("../../contract/types.d.ts").RuleCatalogueQuery} Catalogue
 * @typedef {Catalogue["ruleFields"][number]} FieldSpec
 * @typedef {Catalogue["ruleActions"][number]} ActionSpec
 * @typedef {import("../../contract/types.d.ts").RuleState} RuleState
 * @typedef {import("../../contract/types.d.ts").RuleDraftInput} RuleDraft
 * @typedef {{ code: string, field?: readonly string[] | null, message: string }} UserError
 */

/** @type {Operation<RulesQuery, import("../../contract/types.d.ts").RulesQueryVariables>} */
export const RULES = operation(rulesText)
/** @type {Operation<Catalogue, {}>} */
export const CATALOGUE = operation(catalogueText)
/** @type {Operation<import("../../contract/types.d.ts").RuleCreateMutation, import("../../contract/types.d.ts").RuleCreateMutationVariables>} */
export const CREATE = operation(createText)
/** @type {Operation<import("../../contract/types.d.ts").RuleUpdateMutation, import("../../contract/types.d.ts").RuleUpdateMutationVariables>} */
export const UPDATE = operation(updateText)
/** @type {Operation<import("../../contract/types.d.ts").RuleDeleteMutation, import("../../contract/types.d.ts").RuleDeleteMutationVariables>} */
export const DELETE = operation(deleteText)
/** @type {Operation<import("../../contract/types.d.ts").RuleMoveMutation, import("../../contract/types.d.ts").RuleMoveMutationVariables>} */
export const MOVE = operation(moveText)
/** @type {Operation<import("../../contract/types.d.ts").RulesGoBackMutation, import("../../contract/types.d.ts").RulesGoBackMutationVariables>} */
export const GO_BACK = operation(backText)
/** @type {Operation<import("../../contract/types.d.ts").RuleTryMutation, import("../../contract/types.d.ts").RuleTryMutationVariables>} */
export const TRY = operation(tryText)
/** @type {Operation<import("../../contract/types.d.ts").RulesPreviewMutation, import("../../contract/types.d.ts").RulesPreviewMutationVariables>} */
export const PREVIEW = operation(previewText)

export const NO_VARIABLES = {}
