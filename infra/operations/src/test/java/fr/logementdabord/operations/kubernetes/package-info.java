/**
 * What is held true of the manifests for Kubernetes.
 */
@NullMarked
package fr.logementdabord.operations.kubernetes;

import org.jspecify.annotations.NullMarked;
