use serde::{Deserialize, Serialize};

/// What a question of a survey is about (設問の主題), so that answers can stand side by side. Assigned by the dictionary
/// `survey_subjects.toml`. Ours, not the report's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SurveySubject {
    /// How contractors were chosen.
    Procurement,
    /// Whether costs were weighed against benefits.
    Benefit,
    /// Where and how systems run.
    Form,
    /// To which networks systems are connected.
    Network,
    /// What information systems hold.
    Information,
    /// Faults and failures.
    Failure,
}

impl SurveySubject {
    /// All subjects.
    pub const ALL: [SurveySubject; 6] = [
        SurveySubject::Procurement,
        SurveySubject::Benefit,
        SurveySubject::Form,
        SurveySubject::Network,
        SurveySubject::Information,
        SurveySubject::Failure,
    ];

    /// The code under which it is published.
    pub fn code(self) -> &'static str {
        match self {
            SurveySubject::Procurement => "procurement",
            SurveySubject::Benefit => "benefit",
            SurveySubject::Form => "form",
            SurveySubject::Network => "network",
            SurveySubject::Information => "information",
            SurveySubject::Failure => "failure",
        }
    }

    /// The Japanese name.
    pub fn label(self) -> &'static str {
        match self {
            SurveySubject::Procurement => "調達方法",
            SurveySubject::Benefit => "費用対効果の評価",
            SurveySubject::Form => "システムの形態",
            SurveySubject::Network => "ネットワークへの接続",
            SurveySubject::Information => "取り扱う情報",
            SurveySubject::Failure => "障害・不具合",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SurveySubject;

    #[test]
    fn codes_are_what_is_published() {
        for subject in SurveySubject::ALL {
            assert_eq!(serde_json::to_value(subject).unwrap(), subject.code());
        }
    }
}
