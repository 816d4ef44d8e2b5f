use corpus::Audit;
use ui::messages::{Message, finding as messages};

/// The absence of what the municipality did about findings, and who publishes it by which law.
pub fn measures(audit: Audit) -> Message {
    messages::measures(match audit {
        Audit::External => messages::measures_of_external_audit(),
        Audit::ResidentsRequest => messages::measures_of_residents_request(),
        Audit::Administrative | Audit::Regular | Audit::Occasional | Audit::Works | Audit::AidedBodies => {
            messages::measures_of_commissioners()
        }
    })
}
